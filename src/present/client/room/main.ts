import './room.css'
